package io.parley.portal;

import io.parley.form.Forms;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What forms are called: the words for what is asked and for what was handed in. */
@Component
class FormTitles {

    private final Forms forms;

    FormTitles(Forms forms) {
        this.forms = forms;
    }

    String of(String form, Locale language) {
        return forms.get(form).title().in(language);
    }
}
