/** SOAP face of the fines. Its classes are the schema: a changed name is a changed contract. */
@XmlSchema(namespace = FinesPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
