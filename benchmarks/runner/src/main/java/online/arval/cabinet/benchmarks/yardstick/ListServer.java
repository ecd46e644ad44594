package online.arval.cabinet.benchmarks.yardstick;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The yardstick of the vehicle list: a Jetty, a servlet, a pool, and nothing else. */
public final class ListServer {
  private ListServer() {}

  /** Arguments: port, JDBC URL, identifier of the company. */
  public static void main(String[] arguments) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[1]);
    config.setUsername("cabinet");
    config.setMaximumPoolSize(20);
    HikariDataSource pool = new HikariDataSource(config);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new ListServlet(pool, arguments[2])), "/vehicles");
    server.setHandler(context);
    server.start();
    server.join();
  }
}
