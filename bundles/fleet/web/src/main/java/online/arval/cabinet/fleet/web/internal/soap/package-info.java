/** SOAP face of the fleet. Its classes are the schema: a changed name is a changed contract. */
@XmlSchema(namespace = FleetPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
