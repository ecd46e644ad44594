package online.arval.cabinet.routes.payments.tbank.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.api.gateway.RefundCommand;
import online.arval.cabinet.payments.api.gateway.RefundInquiry;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.payments.api.gateway.RegistryRequest;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.CommandHandler;

/** Does what the queue of commands asks for. */
final class Commands implements CommandHandler {
  private final PaymentCalls payments;
  private final RefundCalls refunds;

  Commands(Api api, Recent recent, Set<String> absentCodes, Clock clock) {
    this.payments = new PaymentCalls(api, new Lookup(api, absentCodes), recent, clock);
    this.refunds = new RefundCalls(api, clock);
  }

  @Override
  public List<Answer> handle(Command command) {
    return switch (command.type()) {
      case GatewayContract.CHARGE -> payments.charge(command, command.data(ChargeCommand.class));
      case GatewayContract.INQUIRE -> payments.inquire(command.data(PaymentInquiry.class));
      case GatewayContract.CANCEL -> payments.cancel(command.data(PaymentInquiry.class));
      case GatewayContract.REFUND_CHARGE ->
          refunds.refund(command, command.data(RefundCommand.class));
      case GatewayContract.REFUND_INQUIRE -> refunds.inquire(command.data(RefundInquiry.class));
      case GatewayContract.LIST -> List.of(noList(command.data(RegistryRequest.class)));
      default -> List.of();
    };
  }

  /** The gateway's interface has no list of payments. */
  private static Answer noList(RegistryRequest request) {
    return new Answer(
        GatewayContract.REGISTRY,
        request.requestId(),
        new RegistryPage(
            request.requestId(), Replies.GATEWAY, request.page(), "", "no-list", List.of()));
  }
}
