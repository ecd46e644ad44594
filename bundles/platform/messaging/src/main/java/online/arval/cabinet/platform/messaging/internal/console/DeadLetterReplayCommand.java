package online.arval.cabinet.platform.messaging.internal.console;

import online.arval.cabinet.platform.messaging.DeadLetters;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Sends dead letters to where they failed. */
@Service
@Command(
    scope = "cabinet",
    name = "dead-letter-replay",
    description = "Sends a dead letter, or all, to where it failed, once")
public class DeadLetterReplayCommand extends ConsoleCommand {
  private static final Caller CONSOLE = new Caller.Internal("console");

  @Reference DeadLetters letters;

  @Argument(description = "Identifier from cabinet:dead-letters")
  @Completion(DeadLetterCompleter.class)
  String id;

  @Option(name = "--all", description = "Replay all that are here now")
  boolean all;

  @Override
  protected Object run() {
    if (all == (id != null)) {
      throw ProblemException.invalid("id", "required", "give either an identifier or --all");
    }
    if (all) {
      System.out.println(letters.replayAll(CONSOLE) + " replayed");
    } else {
      letters.replay(id, CONSOLE);
      System.out.println("1 replayed");
    }
    return null;
  }
}
