/** Features are replaced, stopped, removed and installed again while people work with them. */
package online.arval.cabinet.itests.system.swap;
