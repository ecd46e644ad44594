/**
 * The compatibility tests of payment gateways: inherit {@code GatewayCompatibilityTest} and {@code
 * SavedMethodsCompatibilityTest}.
 */
package online.arval.cabinet.payments.tck;
