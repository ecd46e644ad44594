/** The compatibility test of payment gateways: inherit {@code GatewayCompatibilityTest}. */
package online.arval.cabinet.payments.tck;
