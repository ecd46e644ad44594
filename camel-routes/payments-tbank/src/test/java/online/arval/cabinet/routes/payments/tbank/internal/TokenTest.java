package online.arval.cabinet.routes.payments.tbank.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final String PASSWORD = "11111111111111";

  @Test
  void isThatOfThePublishedExample() {
    ObjectNode message = new ObjectMapper().createObjectNode();
    message.put("TerminalKey", "MerchantTerminalKey").put("Amount", 19200).put("OrderId", "00000");
    message.put("Description", "Подарочная карта на 1000 рублей");
    message.putObject("DATA").put("Phone", "+71234567890");
    message.putObject("Receipt").put("Email", "a@test.com");
    String token = "72dd466f8ace0a37a1f740ce5fb78101712bc0665d91a8108c7c8a0ccd426db2";
    assertThat(Token.of(message, PASSWORD)).isEqualTo(token);
    assertThat(Token.isRight(message.put("Token", token), PASSWORD)).isTrue();
    assertThat(Token.isRight(message.put("Amount", 19201), PASSWORD)).isFalse();
    assertThat(Token.isRight(message.put("Success", true), PASSWORD)).isFalse();
  }
}
