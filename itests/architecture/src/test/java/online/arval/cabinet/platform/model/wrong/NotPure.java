package online.arval.cabinet.platform.model.wrong;

import org.osgi.framework.BundleContext;

/** Wrong: the model knows OSGi. */
public record NotPure(BundleContext context) {}
