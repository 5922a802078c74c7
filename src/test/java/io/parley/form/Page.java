package io.parley.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Shows a form as the product's template does. */
final class Page {

    private static final SpringTemplateEngine TEMPLATES = templates();

    private final Form form;
    private final Map<String, List<String>> entered = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private Locale reader = Locale.ENGLISH;
    private ZoneId zone = ZoneId.of("Europe/Berlin");

    private Page(Form form) {
        this.form = form;
    }

    static Page of(String... components) {
        return new Page(Gate.form(components));
    }

    static Page of(Form form) {
        return new Page(form);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    Page entered(String key, String... texts) {
        entered.put(key, List.of(texts));
        return this;
    }

    Page knowing(String name, Object value) {
        known.put(name, value);
        return this;
    }

    Page refused(String key, String error) {
        errors.put(key, error);
        return this;
    }

    Page in(Locale language) {
        reader = language;
        return this;
    }

    Page at(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    FormView view() {
        return views().view(form.id(), entered, known, errors, reader, zone);
    }

    FormView.FieldView field(String key) {
        return view().field(key).orElseThrow();
    }

    FormViews views() {
        return new FormViews(Forms.of(form), Gate.messages(), Gate.CLOCK);
    }

    /** The fragment's HTML, with runs of white space as one space. */
    String html() {
        return markup().replaceAll("\\s+", " ");
    }

    /** The start tag of the element with that id; the order of its attributes is not ours. */
    String tag(String id) {
        var tag = Pattern.compile("<\\w+ [^>]*\\bid=\"" + id + "\"[^>]*>").matcher(html());
        assertThat(tag.find()).as("an element with the id " + id).isTrue();
        return tag.group();
    }

    String markup() {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("view", view());
        return TEMPLATES.process("form/form", Set.of("form(view)"), context);
    }
}
