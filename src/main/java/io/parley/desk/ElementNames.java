package io.parley.desk;

import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the activities and events of a diagram are called, in the order of the file.
 *
 * @param byId names in the reader's language where the procedure brings one, else as in the diagram
 */
record ElementNames(Map<String, String> byId) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> UNTOLD = Set.of("sequenceFlow", "lane", "participant", "process", "collaboration");

    static ElementNames of(String xml, Names names) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> byId = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    read(reader, byId, names);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The engine holds a diagram that is no XML", e);
        }
        return new ElementNames(byId);
    }

    private static void read(XMLStreamReader reader, Map<String, String> byId, Names names) {
        String id = reader.getAttributeValue(null, "id");
        String name = reader.getAttributeValue(null, "name");
        if (id != null
                && name != null
                && reader.getNamespaceURI().equals(BPMN)
                && !UNTOLD.contains(reader.getLocalName())) {
            byId.put(id, names.step(id, name));
        }
    }

    /** The names of those that have one. */
    List<String> among(Collection<String> ids) {
        return byId.entrySet().stream()
                .filter(element -> ids.contains(element.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
