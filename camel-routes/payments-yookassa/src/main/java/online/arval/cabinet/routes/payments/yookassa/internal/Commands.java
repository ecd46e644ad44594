package online.arval.cabinet.routes.payments.yookassa.internal;

import java.time.Clock;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.api.gateway.RefundCommand;
import online.arval.cabinet.payments.api.gateway.RefundInquiry;
import online.arval.cabinet.payments.api.gateway.RegistryRequest;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.CommandHandler;

/** Does what the queue of commands asks for. */
final class Commands implements CommandHandler {
  private final PaymentCalls payments;
  private final RefundCalls refunds;
  private final RegistryCalls registry;

  Commands(Api api, Clock clock) {
    Lookup lookup = new Lookup(api, clock);
    this.payments = new PaymentCalls(api, lookup, clock);
    this.refunds = new RefundCalls(api, lookup, clock);
    this.registry = new RegistryCalls(api);
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
      case GatewayContract.LIST -> registry.page(command.data(RegistryRequest.class));
      default -> List.of();
    };
  }
}
