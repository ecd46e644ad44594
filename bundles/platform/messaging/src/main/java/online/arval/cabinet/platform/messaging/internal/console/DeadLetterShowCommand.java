package online.arval.cabinet.platform.messaging.internal.console;

import java.io.PrintStream;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.DeadLetters;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows one dead letter. */
@Service
@Command(
    scope = "cabinet",
    name = "dead-letter-show",
    description = "Everything about one dead letter, with its body")
public class DeadLetterShowCommand implements Action {
  @Reference DeadLetters letters;

  @Argument(required = true, description = "Identifier from cabinet:dead-letters")
  @Completion(DeadLetterCompleter.class)
  String id;

  @Override
  public Object execute() {
    DeadLetter found =
        letters
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no dead letter " + id + "."));
    print(found, System.out);
    return null;
  }

  private static void print(DeadLetter dead, PrintStream out) {
    out.println("Id           " + dead.id());
    out.println("Failed at    " + dead.failedAt());
    out.println("Target       " + dead.target());
    out.println("Message      " + dead.messageId().orElse("-"));
    out.println("Type         " + dead.eventType().orElse("-"));
    out.println("Correlation  " + dead.correlationId().orElse("-"));
    out.println("Attempts     " + dead.attempts());
    out.println("Reason       " + dead.reason());
    out.println(dead.body());
  }
}
