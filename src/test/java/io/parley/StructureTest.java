package io.parley;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void roomsUseOnlyTheRoomsTheyMayUse() {
        ApplicationModules.of(Parley.class).verify();
    }
}
