package online.arval.cabinet.wrong.core.internal;

import org.osgi.service.blueprint.container.BlueprintContainer;

/** Wrong: a second way of injection. */
public record UsesBlueprint(BlueprintContainer container) {}
