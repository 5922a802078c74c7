package io.parley.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped templates, read once. */
record Templates(Map<String, Template> byId) {

    static Templates shipped() {
        return Shipped.TEMPLATES;
    }

    Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    SortedSet<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    private static Templates read() {
        try {
            Map<String, Template> byId = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver(Templates.class.getClassLoader())
                    .getResources("classpath*:agreement/templates/*.yaml")) {
                Template template = read(file);
                byId.put(template.id(), template);
            }
            return new Templates(byId);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped templates cannot be read", e);
        }
    }

    private static Template read(Resource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            return Texts.YAML.readValue(text, Template.class);
        }
    }

    private static final class Shipped {
        static final Templates TEMPLATES = read();
    }
}
