// What fines and payments refuse, by the code of the problem or of the field.
export const errorsRu = {
  'fine-not-payable': 'Один из штрафов уже оплачивается, оплачен или отменён. Обновите список.',
  'price-changed': 'Цена изменилась: скидка закончилась или реестр изменил сумму.',
  'no-gateway': 'Сейчас нет доступного способа оплаты. Попробуйте через несколько минут.',
  'unknown-gateway': 'Такого способа оплаты нет. Выберите другой.',
  'payment-final': 'Платёж уже завершён.',
  'payment-not-paid': 'Оплата ещё не прошла: квитанции пока нет.',
  duplicate: 'Один из штрафов выбран дважды.',
  'invalid-path': 'Неверный адрес возврата.',
  field: {
    'unknown-gateway': 'Такого способа оплаты нет',
    'invalid-amount': 'Введите сумму в рублях',
  },
};

export const errorsEn = {
  'fine-not-payable': 'One of the fines is being paid, paid or annulled already. Reload the list.',
  'price-changed': 'The price has changed: a discount has ended or the registry has changed the amount.',
  'no-gateway': 'There is no way to pay at the moment. Try again in a few minutes.',
  'unknown-gateway': 'There is no such way to pay. Choose another one.',
  'payment-final': 'The payment is final already.',
  'payment-not-paid': 'Nothing is paid yet: there is no receipt.',
  duplicate: 'One of the fines is chosen twice.',
  'invalid-path': 'The address to come back to is not valid.',
  field: {
    'unknown-gateway': 'There is no such way to pay',
    'invalid-amount': 'Enter an amount in roubles',
  },
};
