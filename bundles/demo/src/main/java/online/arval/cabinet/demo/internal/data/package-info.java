/**
 * What the demo companies have: drawn up from a seed, the same every time, with true check digits.
 */
package online.arval.cabinet.demo.internal.data;
