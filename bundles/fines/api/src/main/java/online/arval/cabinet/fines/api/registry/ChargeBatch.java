package online.arval.cabinet.fines.api.registry;

import java.util.List;

/**
 * Some charges.
 *
 * @param requestId as asked; empty when a partner pushes
 * @param companyId as asked; empty when a partner pushes: then the payer tells
 * @param page the page that was asked for
 * @param next how to ask for the page that follows; empty on the last one
 * @param again the registry's own sources did not all answer: ask for the same page later
 * @param problem why there are none; empty when all went well
 * @param charges at most 100
 */
public record ChargeBatch(
    String requestId,
    String companyId,
    String registry,
    String page,
    String next,
    boolean again,
    String problem,
    List<Charge> charges) {}
