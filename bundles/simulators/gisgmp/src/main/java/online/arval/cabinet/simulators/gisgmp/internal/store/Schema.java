package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.util.List;
import online.arval.cabinet.simulators.kit.Faults;

/** The registry's own tables. */
public final class Schema {
  /** Makes what is not there. */
  public static final List<String> STATEMENTS =
      List.of(
          Faults.SCHEMA,
          """
          CREATE TABLE IF NOT EXISTS sim_charge (
            uin varchar(25) PRIMARY KEY, content varchar(20000) NOT NULL,
            total bigint NOT NULL, to_pay bigint NOT NULL, meaning int NOT NULL,
            changed_at timestamp with time zone NOT NULL, loaded bigint NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS sim_payer (
            identifier varchar(22) NOT NULL, changed_at timestamp with time zone NOT NULL,
            uin varchar(25) NOT NULL, PRIMARY KEY (identifier, changed_at, uin))""",
          "CREATE INDEX IF NOT EXISTS sim_payer_uin ON sim_payer (uin)",
          "CREATE SEQUENCE IF NOT EXISTS sim_number",
          """
          CREATE TABLE IF NOT EXISTS sim_payment (
            payment_id varchar(60) PRIMARY KEY, number bigint NOT NULL, uin varchar(25) NOT NULL,
            amount bigint NOT NULL, paid_at timestamp with time zone NOT NULL,
            total bigint NOT NULL, balance bigint NOT NULL, known boolean NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS sim_payment_uin ON sim_payment (uin, number)",
          """
          CREATE TABLE IF NOT EXISTS sim_request (
            message_id varchar(36) PRIMARY KEY, received_at timestamp with time zone NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS sim_response (
            message_id varchar(36) PRIMARY KEY, original_id varchar(36) NOT NULL,
            node varchar(50) NOT NULL, visible_at timestamp with time zone NOT NULL,
            content clob NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS sim_response_due ON sim_response (node, visible_at)",
          "CREATE TABLE IF NOT EXISTS sim_settings (id int PRIMARY KEY, content varchar(1000))");

  private Schema() {}
}
