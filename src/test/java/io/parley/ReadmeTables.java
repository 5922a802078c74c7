package io.parley;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The tables of the README, as the files say it. */
final class ReadmeTables {

    private static final Path MAIN = Path.of("src/main");
    private static final Path ROOMS = MAIN.resolve("java/io/parley");

    private ReadmeTables() {}

    static Map<String, String> all() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("rooms", rooms());
        tables.put("processes", processes());
        tables.put("windows", windows());
        tables.put("messages", messages());
        return tables;
    }

    private static String rooms() {
        return table(
                List.of("room", "what it knows"),
                files(ROOMS, "/package-info.java").map(file -> {
                    String text = read(file);
                    String sentences = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"));
                    return List.of(
                            code(ROOMS.relativize(file.getParent()).toString().replace('/', '.')),
                            sentences.replaceAll("\\s*\\n \\*\\s*", " ").strip());
                }));
    }

    private static String processes() {
        return table(
                List.of("process", "what it is", "human steps"),
                models().entrySet().stream()
                        .map(model -> List.of(
                                "[" + model.getKey() + "](processes/" + model.getKey() + ")",
                                model.getValue().getModelElementsByType(Process.class).stream()
                                        .flatMap(process -> process.getDocumentations().stream())
                                        .map(ModelElementInstance::getTextContent)
                                        .collect(Collectors.joining(" ")),
                                model.getValue().getModelElementsByType(UserTask.class).stream()
                                        .map(UserTask::getName)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Those that a process opens, with what the shipped preset says of them. */
    private static String windows() {
        Map<String, List<JsonNode>> rules = new LinkedHashMap<>();
        try {
            new YAMLMapper()
                    .readTree(MAIN.resolve("resources/agreement/templates/standard.yaml")
                            .toFile())
                    .path("terms")
                    .forEach(rule -> rules.computeIfAbsent(rule.path("key").asText(), key -> new ArrayList<>())
                            .add(rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table(
                List.of("window", "owed by", "from", "limit"),
                models().values().stream()
                        .flatMap(model -> model.getModelElementsByType(CamundaProperty.class).stream())
                        .filter(property -> property.getCamundaName().equals("window"))
                        .map(CamundaProperty::getCamundaValue)
                        .distinct()
                        .map(key -> List.of(
                                code(key),
                                rules.get(key).get(0).path("obliged").asText(),
                                StreamSupport.stream(
                                                rules.get(key)
                                                        .get(0)
                                                        .path("anchors")
                                                        .spliterator(),
                                                false)
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining(", else ")),
                                rules.get(key).stream().map(ReadmeTables::limit).collect(Collectors.joining(" · ")))));
    }

    private static String limit(JsonNode rule) {
        JsonNode severity = rule.path("when").path("severity");
        String limit = rule.path("limit").asText();
        return severity.isMissingNode() ? limit : severity.asText() + " " + limit;
    }

    private static String messages() {
        Path folder = MAIN.resolve("resources/mail");
        Map<String, String> senders = new TreeMap<>();
        models().forEach((file, model) -> model.getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> input.getCamundaName().equals("message"))
                .forEach(input -> senders.merge(
                        input.getTextContent(),
                        code(file),
                        (one, other) -> one.equals(other) ? one : one + " " + other)));
        return table(
                List.of("message", "subject in English", "sent by"),
                files(folder, ".en.txt").map(file -> {
                    String name = file.getFileName().toString().replace(".en.txt", "");
                    String subject =
                            read(file).lines().findFirst().orElseThrow().replaceFirst("^Subject: *", "");
                    return List.of(code(name), code(subject), senders.getOrDefault(name, "the application"));
                }));
    }

    private static Map<String, BpmnModelInstance> models() {
        var models = new LinkedHashMap<String, BpmnModelInstance>();
        files(Path.of("processes"), ".bpmn")
                .forEach(file -> models.put(file.getFileName().toString(), Bpmn.readModelFromFile(file.toFile())));
        return models;
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String table(List<String> heads, Stream<List<String>> rows) {
        UnaryOperator<String> cell = text -> text.strip().replace("|", "\\|");
        var lines = new ArrayList<String>();
        lines.add("| " + String.join(" | ", heads) + " |");
        lines.add("|---".repeat(heads.size()) + "|");
        rows.forEach(row -> lines.add(row.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |"))));
        return String.join("\n", lines);
    }
}
