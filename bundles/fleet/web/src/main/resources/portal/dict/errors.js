// What the fleet refuses, by the code of the problem or of the field.
export const errorsRu = {
  'vehicle-taken': 'В это время у автомобиля уже есть водитель.',
  'vehicle-returned': 'Автомобиль возвращён, его нельзя передать водителю.',
  'driver-inactive': 'Водитель больше не работает, его нельзя назначить.',
  'driver-assigned': 'За водителем закреплён автомобиль. Сначала снимите водителя с него.',
  'already-ended': 'Назначение уже завершено.',
  'other-company': 'Водитель и автомобиль принадлежат разным компаниям.',
  'plate-taken': 'Такой номер уже есть у другого автомобиля.',
  'vin-taken': 'Автомобиль с таким VIN уже есть.',
  'external-id-taken': 'Такой внешний код уже занят.',
  field: {
    'mileage-decreased': 'Пробег не согласуется с соседними показаниями',
    'invalid-licence': 'Серия и номер удостоверения: 10 знаков',
    'unknown-driver': 'Нет такого водителя',
    'unknown-contract': 'Нет такого договора',
    'other-company': 'Принадлежит другой компании',
  },
};

export const errorsEn = {
  'vehicle-taken': 'The vehicle already has a driver at that time.',
  'vehicle-returned': 'The vehicle was returned and cannot be given to a driver.',
  'driver-inactive': 'This driver has left and cannot be assigned.',
  'driver-assigned': 'The driver has a vehicle. Release the driver from it first.',
  'already-ended': 'The assignment has ended already.',
  'other-company': 'Driver and vehicle belong to different companies.',
  'plate-taken': 'Another vehicle already has this plate.',
  'vin-taken': 'There already is a vehicle with this VIN.',
  'external-id-taken': 'This external code is taken.',
  field: {
    'mileage-decreased': 'The mileage does not fit the readings next to it',
    'invalid-licence': 'Series and number of the licence: 10 characters',
    'unknown-driver': 'No such driver',
    'unknown-contract': 'No such contract',
    'other-company': 'Belongs to another company',
  },
};
