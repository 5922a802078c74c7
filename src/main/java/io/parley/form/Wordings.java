package io.parley.form;

/** Reads texts in both languages: English from form-js's property, Chinese from the custom property. */
final class Wordings {

    private Wordings() {}

    static Wording read(Source english, String key, Source chinese, String chineseKey) {
        String text = english.requiredText(key);
        if (text.startsWith("=") || text.contains("{{")) {
            throw english.refuse(key, "must be plain text; expressions and templates are not supported");
        }
        return new Wording(text, chinese.requiredText(chineseKey));
    }

    /** Text that form-js would read as Markdown would look different in Camunda Modeler and here. */
    static Wording plain(Source component, Source properties) {
        Wording text = read(component, "text", properties, "text.zh");
        if (looksLikeMarkdown(text.english()) || looksLikeMarkdown(text.chinese())) {
            throw component.refuse("text", "must be plain text; Markdown and HTML are not supported");
        }
        return text;
    }

    private static boolean looksLikeMarkdown(String text) {
        return text.lines().anyMatch(line -> line.matches("\\s*(#|>|```|[*+-] ).*"))
                || text.contains("](")
                || text.contains("**")
                || text.matches("(?s).*</?[a-zA-Z].*");
    }
}
