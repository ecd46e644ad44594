package online.arval.cabinet.itests.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link People}, on the one {@link Stage}, and sees them off. */
final class InABrowser implements ParameterResolver, AfterEachCallback {
  private static final Namespace SPACE = Namespace.create(InABrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == People.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Stage stage =
        context
            .getRoot()
            .getStore(SPACE)
            .getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    return context
        .getStore(SPACE)
        .getOrComputeIfAbsent(People.class, key -> new People(stage), People.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    People people = context.getStore(SPACE).get(People.class, People.class);
    if (people != null) {
      people.leave();
    }
  }
}
