package online.arval.cabinet.simulators.yookassa.internal;

import online.arval.cabinet.simulators.kit.Html;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;

/** The page a payer sees: pay, decline, leave. */
final class PayPage {
  static final String PATH = "/pay/";

  private final Gateway gateway;

  PayPage(Gateway gateway) {
    this.gateway = gateway;
  }

  SimAnswer answer(SimRequest request) {
    String id = request.path().substring(PATH.length());
    try {
      return request.method().equals("POST") ? act(id, request) : show(id, request);
    } catch (ApiError e) {
      String title = request.language().equals("ru") ? "Платёж не найден" : "No such payment";
      return SimAnswer.html(
          404, Html.page(request.language(), title, "<h1>" + Html.text(title) + "</h1>"));
    }
  }

  private SimAnswer act(String id, SimRequest request) {
    String choice = request.form().getOrDefault("do", "");
    StoredPayment payment =
        switch (choice) {
          case "pay" -> gateway.confirm(id, true);
          case "decline" -> gateway.confirm(id, false);
          default -> gateway.stored(id);
        };
    String back = payment.returnUrl();
    return SimAnswer.see(back.isEmpty() ? request.base() + PATH + id : back);
  }

  private SimAnswer show(String id, SimRequest request) {
    StoredPayment payment = gateway.stored(id);
    boolean russian = request.language().equals("ru");
    String title = russian ? "Оплата — имитатор ЮKassa" : "Payment — YooKassa simulator";
    String action = request.base() + PATH + id;
    StringBuilder body = new StringBuilder();
    body.append("<nav><a href=\"?lang=ru\">RU</a> · <a href=\"?lang=en\">EN</a></nav>");
    body.append("<h1>").append(Html.text(title)).append("</h1><p class=\"sum\">");
    body.append(sum(payment.kopecks())).append("</p><p>");
    body.append(Html.text(payment.description())).append("</p>");
    if (payment.isPending()) {
      if (payment.saveMethod()) {
        body.append("<p>").append(consent(russian)).append("</p>");
      }
      body.append(Html.button(action, "do", "pay", "main", russian ? "Оплатить" : "Pay"));
      body.append(Html.button(action, "do", "decline", "bad", russian ? "Отказ банка" : "Decline"));
      body.append(Html.button(action, "do", "leave", "", russian ? "Уйти без оплаты" : "Leave"));
    } else {
      body.append("<p><strong>").append(state(russian, payment.isPaid())).append("</strong></p>");
      body.append(Html.button(action, "do", "leave", "main", russian ? "Вернуться" : "Go back"));
    }
    body.append("<p class=\"soft\">")
        .append(
            russian
                ? "Деньги не списываются: это имитатор платёжной системы."
                : "No money is taken: this is a simulator of the gateway.")
        .append("</p><p class=\"soft\"><code>")
        .append(Html.text(payment.id()))
        .append("</code></p>");
    return SimAnswer.html(200, Html.page(request.language(), title, body.toString()));
  }

  private static String consent(boolean russian) {
    return russian
        ? "Магазин сохранит карту и будет списывать с неё следующие платежи без вашего участия."
        : "The shop will keep the card and charge later payments to it without you.";
  }

  private static String state(boolean russian, boolean paid) {
    if (paid) {
      return russian ? "Оплачено" : "Paid";
    }
    return russian ? "Платёж отменён" : "The payment is cancelled";
  }

  private static String sum(long kopecks) {
    String roubles = Long.toString(kopecks / 100).replaceAll("(\\d)(?=(\\d{3})+$)", "$1\u00a0");
    return roubles + ",%02d\u00a0₽".formatted(kopecks % 100);
  }
}
