package io.parley.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads the extension properties of diagram elements, from the model or while the engine parses it. */
final class Extension {

    private Extension() {}

    static Optional<String> of(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                                .flatMap(properties -> properties.getCamundaProperties().stream())
                                .filter(property -> name.equals(property.getCamundaName()))
                                .map(CamundaProperty::getCamundaValue)
                                .findFirst());
    }

    static Optional<String> of(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst());
    }
}
