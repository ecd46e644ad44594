package online.arval.cabinet.platform.connector;

import java.util.List;

/** What a connector does with a command. Called by several threads at once. */
@FunctionalInterface
public interface CommandHandler {
  /**
   * Does it and says what came of it. The answers are sent in the transaction that takes the
   * command from its queue, so a command that was answered is never handled again; one whose
   * handling was cut off is, with {@link Command#repeated}. A command of an unknown type is to be
   * ignored.
   *
   * @return answers, possibly none
   * @throws UnreadableCommandException puts it to the dead letters at once
   * @throws RuntimeException has it delivered again, later, a few times
   */
  List<Answer> handle(Command command);
}
