package io.parley.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Keeps of the engine's history what the diagram page shows: process and activity instances. Dossier, trail and ledger
 * hold the rest, and hold it better.
 */
class ParleyHistory extends AbstractHistoryLevel {

    @Override
    public int getId() {
        return 27017;
    }

    @Override
    public String getName() {
        return "parley";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return "process-instance".equals(type.getEntityType())
                || type == HistoryEventTypes.ACTIVITY_INSTANCE_START
                || type == HistoryEventTypes.ACTIVITY_INSTANCE_END;
    }
}
