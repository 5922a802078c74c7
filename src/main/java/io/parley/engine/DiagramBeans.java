package io.parley.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that diagrams may name, and no others: delegates and those marked {@link DiagramBean}. */
class DiagramBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return beans.containsBean((String) name)
                && (beans.isTypeMatch((String) name, JavaDelegate.class)
                        || beans.isTypeMatch((String) name, DiagramBean.class));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
