package io.parley.mail.outbound;

import io.parley.casefile.CaseFile;
import io.parley.party.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Fills in a message's text for one recipient, and derives the HTML alternative from the very same words. */
@Component
class Typesetter {

    private static final int SUBJECT_LIMIT = 200;
    private static final Set<String> RESERVED = Set.of("reference", "title", "recipient", "provider", "link", "times");

    private final Texts texts;
    private final MessageSource words;
    private final TemplateEngine plain;
    private final TemplateEngine layout;

    Typesetter(Texts texts, MessageSource words) {
        this.texts = texts;
        this.words = words;
        var strings = new StringTemplateResolver();
        strings.setTemplateMode(TemplateMode.TEXT);
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        plain = engine(strings, words);
        layout = engine(files, words);
    }

    private static TemplateEngine engine(ITemplateResolver resolver, MessageSource words) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }

    Rendered render(Letter letter, CaseFile file, Party provider) {
        Map<String, Object> model = model(letter);
        model.put("reference", letter.recipient().staff() ? file.number().value() : file.reference());
        model.put("title", file.title());
        return render(letter.message(), letter.recipient(), model, letter.link().isPresent(), provider);
    }

    /** A letter about no case. */
    Rendered render(String message, Letter.Recipient recipient, Party provider) {
        return render(message, recipient, new HashMap<>(), true, provider);
    }

    private Rendered render(
            String message, Letter.Recipient recipient, Map<String, Object> model, boolean linked, Party provider) {
        Locale language = Texts.supported(recipient.language());
        TextFile text = texts.of(message, language);
        // Nobody can guess it, so data that reads like the placeholder stays data.
        String marker = "link-" + UUID.randomUUID();
        model.put("recipient", Map.of("name", recipient.name(), "staff", recipient.staff()));
        model.put("provider", provider);
        model.put("link", linked ? marker : null);
        model.put("times", new Times(recipient.zone(), recipient.language()));
        String subject = PlainText.line(
                withoutLink(fill(text.subject(), model, language)).replace(marker, ""), SUBJECT_LIMIT);
        String body = PlainText.body(fill(text.body(), model, language));
        if (linked && !body.contains(marker)) {
            body = body + "\n\n" + marker;
        }
        body = withoutLink(body).replace(marker, Rendered.LINK);
        List<String> footer = footer(recipient, linked, provider, language);
        List<String> foot = new ArrayList<>(footer);
        if (model.containsKey("reference")) {
            foot.add(0, say("mail.reference", model.get("reference"), language));
        }
        return new Rendered(
                subject,
                body + "\n\n-- \n" + String.join("\n", foot) + "\n",
                html(recipient, subject, body, model, footer, language));
    }

    private String html(
            Letter.Recipient recipient,
            String subject,
            String body,
            Map<String, Object> model,
            List<String> footer,
            Locale language) {
        Set<String> buttons = new HashSet<>(Set.of(Rendered.LINK));
        if (recipient.staff() && model.get("url") != null) {
            buttons.add(model.get("url").toString());
        }
        var context = new Context(language, model);
        context.setVariable("language", language.toLanguageTag());
        context.setVariable("subject", subject);
        context.setVariable("staff", recipient.staff());
        context.setVariable("paragraphs", Paragraph.split(body, buttons));
        context.setVariable("footer", footer);
        return layout.process("layout", context);
    }

    private String fill(String text, Map<String, Object> model, Locale language) {
        return plain.process(text, new Context(language, model));
    }

    private static Map<String, Object> model(Letter letter) {
        Map<String, Object> model = new HashMap<>();
        letter.model().forEach((name, value) -> {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException("The model of '" + letter.message() + "' must not name '" + name
                        + "': every text has that already; choose another name");
            }
            model.put(name, value instanceof Optional<?> optional ? optional.orElse(null) : value);
        });
        return model;
    }

    private List<String> footer(Letter.Recipient recipient, boolean linked, Party provider, Locale language) {
        List<String> lines = new ArrayList<>(List.of(provider.name()));
        add(lines, "mail.footer.phone", provider.phone(), language);
        add(lines, "mail.footer.email", provider.email(), language);
        add(lines, "mail.footer.hours", provider.serviceHours(), language);
        if (linked) {
            add(lines, "mail.footer.personal", recipient.name(), language);
        }
        return lines;
    }

    private void add(List<String> lines, String key, String value, Locale language) {
        if (value != null && !value.isBlank()) {
            lines.add(withoutLink(say(key, PlainText.line(value, SUBJECT_LIMIT), language)));
        }
    }

    /** What people wrote may read like the placeholder; it must not be filled in. */
    private static String withoutLink(String text) {
        return text.replace(Rendered.LINK, "");
    }

    private String say(String key, Object value, Locale language) {
        return words.getMessage(key, new Object[] {value}, language);
    }
}
