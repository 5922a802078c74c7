package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Diagrams;
import io.parley.engine.Diagrams.Diagram;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The diagram of a case's procedure with the way taken; for who cannot see it, the same as a list. */
@Controller
class DiagramPage {

    private final Cases cases;
    private final Diagrams diagrams;

    DiagramPage(Cases cases, Diagrams diagrams) {
        this.cases = cases;
        this.diagrams = diagrams;
    }

    @GetMapping("/desk/cases/{number}/diagram")
    String page(@PathVariable CaseNumber number, @ModelAttribute("names") Names names, Model model) {
        CaseFile file = cases.get(number);
        Optional<Diagram> diagram = diagrams.of(number);
        model.addAttribute("file", file);
        model.addAttribute("drawn", diagram.isPresent());
        diagram.ifPresent(found -> {
            ElementNames elements = ElementNames.of(found.xml(), names);
            model.addAttribute("current", elements.among(found.current()));
            model.addAttribute("passed", elements.among(found.passed()));
        });
        return "desk/diagram";
    }

    @GetMapping("/desk/cases/{number}/diagram.json")
    @ResponseBody
    Diagram data(@PathVariable CaseNumber number) {
        return diagrams.of(cases.get(number).number())
                .orElseThrow(() -> new NoSuchElementException("No procedure was started for case " + number));
    }
}
