package online.arval.cabinet.demo.internal.data;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes Russian names; none is given twice. */
final class People {
  private static final List<String> SURNAMES =
      List.of(
          "Иванов",
          "Смирнов",
          "Кузнецов",
          "Попов",
          "Васильев",
          "Петров",
          "Соколов",
          "Михайлов",
          "Новиков",
          "Фёдоров",
          "Морозов",
          "Волков",
          "Алексеев",
          "Лебедев",
          "Семёнов",
          "Егоров",
          "Павлов",
          "Козлов",
          "Степанов",
          "Николаев",
          "Орлов",
          "Андреев",
          "Макаров",
          "Никитин",
          "Захаров",
          "Зайцев",
          "Соловьёв",
          "Борисов",
          "Яковлев",
          "Григорьев",
          "Романов",
          "Воробьёв",
          "Сергеев",
          "Кузьмин",
          "Фролов",
          "Александров",
          "Дмитриев",
          "Королёв",
          "Гусев",
          "Киселёв",
          "Ильин",
          "Максимов",
          "Поляков",
          "Сорокин",
          "Виноградов",
          "Ковалёв",
          "Белов",
          "Медведев",
          "Антонов",
          "Тарасов",
          "Жуков",
          "Баранов",
          "Филиппов",
          "Комаров",
          "Давыдов",
          "Беляев");
  private static final List<String> MEN =
      List.of(
          "Александр",
          "Алексей",
          "Андрей",
          "Антон",
          "Артём",
          "Виктор",
          "Владимир",
          "Дмитрий",
          "Евгений",
          "Иван",
          "Игорь",
          "Константин",
          "Максим",
          "Михаил",
          "Николай",
          "Олег",
          "Павел",
          "Роман",
          "Сергей",
          "Тимур",
          "Юрий");
  private static final List<String> WOMEN =
      List.of(
          "Анна",
          "Екатерина",
          "Елена",
          "Ирина",
          "Мария",
          "Наталья",
          "Ольга",
          "Светлана",
          "Татьяна",
          "Юлия");
  private static final List<String> FATHERS =
      List.of(
          "Александров",
          "Алексеев",
          "Андреев",
          "Борисов",
          "Викторов",
          "Владимиров",
          "Дмитриев",
          "Евгеньев",
          "Иванов",
          "Игорев",
          "Михайлов",
          "Николаев",
          "Олегов",
          "Павлов",
          "Петров",
          "Романов",
          "Сергеев",
          "Юрьев");
  private static final double SHARE_OF_WOMEN = 0.18;

  private final Random random;
  private final Set<String> given = new HashSet<>();

  People(Random random) {
    this.random = random;
  }

  /** Surname, name, patronymic. */
  String next() {
    String name = random.nextDouble() < SHARE_OF_WOMEN ? woman() : man();
    return given.add(name) ? name : next();
  }

  private String man() {
    return pick(SURNAMES) + " " + pick(MEN) + " " + pick(FATHERS) + "ич";
  }

  private String woman() {
    return pick(SURNAMES) + "а " + pick(WOMEN) + " " + pick(FATHERS) + "на";
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
