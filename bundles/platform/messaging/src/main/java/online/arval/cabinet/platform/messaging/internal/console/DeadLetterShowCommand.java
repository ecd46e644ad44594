package online.arval.cabinet.platform.messaging.internal.console;

import java.io.PrintStream;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.DeadLetters;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
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
public class DeadLetterShowCommand extends ConsoleCommand {
  @Reference DeadLetters letters;

  @Argument(required = true, description = "Identifier from cabinet:dead-letters")
  @Completion(DeadLetterCompleter.class)
  String id;

  @Override
  protected Object run() {
    DeadLetter found =
        letters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter: " + id));
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
