package online.arval.cabinet.platform.connector;

import java.util.Objects;

/**
 * An event that a connector sends to its queue of answers.
 *
 * @param type type of the event, as in the contract
 * @param subject the thing it is about; may be empty
 * @param data a record of the contract, written as JSON
 */
public record Answer(String type, String subject, Object data) {
  public Answer {
    Objects.requireNonNull(type);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(data);
  }
}
