package io.parley.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths of what is compared: of this build's own, without the tests' libraries. */
final class ClassPath {

    /**
     * What camunda-bpm-spring-boot-starter, spring-boot-starter-web and H2 bring along, and nothing that Parley adds: each
     * further library on the class path would switch on more of Spring Boot, and make the yardstick too easy.
     */
    private static final Pattern BARE = Pattern.compile("(camunda|feel-engine|h2|HikariCP|java-uuid-generator|joda-time"
            + "|mybatis|commons-lang3|jaxb-(core|impl)|jakarta\\.(annotation|xml\\.bind|activation)-api|angus-activation"
            + "|spring-(aop|beans|boot|boot-autoconfigure|context|core|expression|jcl|jdbc|orm|tx|web|webmvc)"
            + "|slf4j-api|logback-(classic|core)|log4j-(api|to-slf4j)|jul-to-slf4j|micrometer-(commons|observation)"
            + "|jackson-(annotations|core|databind|datatype-jdk8|datatype-jsr310|module-parameter-names)|snakeyaml"
            + "|tomcat-embed-(core|el|websocket))(-[a-z-]+)*-\\d.*\\.jar");

    private final Path jar;

    ClassPath(Path jar) {
        this.jar = jar;
    }

    /** Parley's classes and the libraries that its jar ships. */
    String parley() throws IOException {
        return joined(Stream.concat(Stream.of(built("classes")), shipped().stream()));
    }

    String bare() throws IOException {
        Stream<String> libraries = shipped().stream().filter(path -> {
            String name = Path.of(path).getFileName().toString();
            // The third generation of Jackson is there for the import file alone.
            return BARE.matcher(name).matches() && !name.matches("jackson-(core|databind)-3.*");
        });
        return joined(
                Stream.concat(Stream.of(Bench.results().resolve("bare-classes").toString()), libraries));
    }

    /** The jars on this JVM's class path that stand in the index of Parley's own jar. */
    private List<String> shipped() throws IOException {
        try (var parley = new JarFile(jar.toFile());
                var index = parley.getInputStream(parley.getEntry("BOOT-INF/classpath.idx"))) {
            String names = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                    .filter(path -> path.endsWith(".jar"))
                    .filter(path -> names.contains("/" + Path.of(path).getFileName() + "\""))
                    .toList();
        }
    }

    private String built(String folder) {
        return jar.resolveSibling(folder).toString();
    }

    private static String joined(Stream<String> paths) {
        return paths.collect(Collectors.joining(File.pathSeparator));
    }
}
