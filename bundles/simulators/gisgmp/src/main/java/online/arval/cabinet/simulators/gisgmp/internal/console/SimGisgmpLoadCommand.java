package online.arval.cabinet.simulators.gisgmp.internal.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import online.arval.cabinet.simulators.gisgmp.internal.GisGmpSimulator;
import online.arval.cabinet.simulators.gisgmp.internal.control.ChargeFile;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code cabinet:sim-gisgmp-load}. */
@Service
@Command(
    scope = "cabinet",
    name = "sim-gisgmp-load",
    description = "Loads a JSON list of charges into the simulator of GIS GMP")
public final class SimGisgmpLoadCommand implements Action {
  @Argument(index = 0, name = "file", description = "JSON list of charges", required = true)
  @Completion(FileCompleter.class)
  private String file;

  @Reference private GisGmpSimulator simulator;

  @Override
  public Object execute() throws Exception {
    Path path = Path.of(file).toAbsolutePath();
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new CommandException(
          "Cannot read " + path + "; it must be a file on the server with a JSON list of charges");
    }
    try (InputStream in = Files.newInputStream(path)) {
      System.out.println(new ChargeFile(simulator.registry()).load(in) + " charges");
    } catch (JsonProcessingException noList) {
      throw new CommandException(
          path + " is no JSON list of charges: " + noList.getOriginalMessage(), noList);
    }
    return null;
  }
}
