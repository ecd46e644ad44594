/** Programs of others at the queues and topics, by the documented contract alone. */
package online.arval.cabinet.itests.system.partners;
