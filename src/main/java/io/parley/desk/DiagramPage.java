package io.parley.desk;

import io.parley.access.PageHeaders;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Diagrams;
import io.parley.engine.Diagrams.Diagram;
import jakarta.servlet.http.HttpServletResponse;
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

    /**
     * The viewer writes four style attributes of its own into the page; these four are permitted, by their hashes, on
     * this page alone. Another version of the viewer may have others.
     */
    private static final String POLICY = PageHeaders.CONTENT_SECURITY_POLICY + "; style-src-attr 'unsafe-hashes'"
            + " 'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w='"
            + " 'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4='"
            + " 'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA='"
            + " 'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='";

    private final Cases cases;
    private final Diagrams diagrams;

    DiagramPage(Cases cases, Diagrams diagrams) {
        this.cases = cases;
        this.diagrams = diagrams;
    }

    @GetMapping("/desk/cases/{number}/diagram")
    String page(
            @PathVariable CaseNumber number,
            @ModelAttribute("names") Names names,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
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
