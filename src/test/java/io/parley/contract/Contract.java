package io.parley.contract;

import io.parley.engine.UndeliveredProcess;
import io.parley.incident.IncidentCustomerProcess;
import io.parley.incident.IncidentProcess;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A procedure's contract class. What holds a dot is a message, {@code KEY} the process key, the rest variables. */
record Contract(Class<?> type) {

    static final List<Contract> ALL =
            List.of(of(IncidentProcess.class), of(IncidentCustomerProcess.class), of(UndeliveredProcess.class));

    private static Contract of(Class<?> type) {
        return new Contract(type);
    }

    static Contract of(String key) {
        return ALL.stream()
                .filter(contract -> contract.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The process " + key + " has no contract class"));
    }

    String key() {
        return constant("KEY");
    }

    Set<String> messages() {
        return constants().stream().filter(value -> value.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> variables() {
        Set<String> variables = new TreeSet<>(constants());
        variables.removeAll(messages());
        variables.remove(key());
        return variables;
    }

    private Set<String> constants() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> constant(field.getName()))
                .collect(Collectors.toSet());
    }

    private String constant(String name) {
        try {
            return (String) type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getSimpleName() + " lacks the public constant " + name, e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
