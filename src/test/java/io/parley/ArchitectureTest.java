package io.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.parley.engine.DiagramBean;
import io.parley.form.Answers;
import jakarta.annotation.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Which room may touch which foreign part, and what no class does. Who may use whom is {@link StructureTest}'s. */
@AnalyzeClasses(packages = "io.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int LONGEST = 300;

    /** The diagrams' beans of a procedure: they meet the engine's public API, and nothing else there does. */
    private static final DescribedPredicate<JavaClass> BEANS_OF_DIAGRAMS =
            assignableTo(JavaDelegate.class).or(assignableTo(DiagramBean.class)).as("delegates and diagram beans");

    @ArchTest
    static final ArchRule onlyTheEngineRoomAndTheDiagramsBeansTouchCamunda = noClasses()
            .that(resideOutsideOfPackages("io.parley.engine..").and(DescribedPredicate.not(BEANS_OF_DIAGRAMS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule onlyTheEngineRoomTouchesCamundasInside = noClasses()
            .that()
            .resideOutsideOfPackage("io.parley.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule onlyProceduresHaveDelegatesBesideTheEngineRoom = noClasses()
            .that(BEANS_OF_DIAGRAMS)
            .should()
            .resideOutsideOfPackages(
                    "io.parley.engine..",
                    "io.parley.incident..",
                    "io.parley.change..",
                    "io.parley.operation..",
                    "io.parley.evidence..",
                    "io.parley.termination..");

    /** Whoever could make answers would not need the gate. */
    @ArchTest
    static final ArchRule onlyTheGateMakesAnswers = noClasses()
            .that()
            .resideOutsideOfPackage("io.parley.form..")
            .should()
            .callConstructorWhere(target(owner(type(Answers.class))));

    @ArchTest
    static final ArchRule onlyTasksMoveSteps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.parley.engine.Tasks")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TaskService.class);

    @ArchTest
    static final ArchRule onlyProceduresAndSignalsMoveInstances = noClasses()
            .that(DescribedPredicate.not(nameMatching("io\\.parley\\.engine\\.(Procedures|Signals)")))
            .should()
            .callMethodWhere(target(owner(type(RuntimeService.class)))
                    .and(DescribedPredicate.not(target(nameMatching("create\\w+Query")))));

    @ArchTest
    static final ArchRule onlyFormsReckonInFeel = noClasses()
            .that()
            .resideOutsideOfPackage("io.parley.form..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.feel..");

    @ArchTest
    static final ArchRule onlyMailTouchesMail = noClasses()
            .that()
            .resideOutsideOfPackage("io.parley.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    /** A scheduled job is a class that is one, and the configuration that says when it runs. */
    @ArchTest
    static final ArchRule onlyScheduledJobsTouchQuartz = noClasses()
            .that(describe(
                    "are no scheduled jobs and no schedules",
                    type -> !type.isAssignableTo(org.quartz.Job.class)
                            && !type.getSimpleName().endsWith("Schedule")
                            && !type.getSimpleName().endsWith("Configuration")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    /** The engine and mail headers speak in dates; nobody else does. */
    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .that()
            .resideOutsideOfPackages("io.parley.engine..", "io.parley.mail..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(describe("reads the machine's time", ArchitectureTest::readsTheMachinesTime));

    /** The one place where the installation's clock is made. */
    @ArchTest
    static final ArchRule theClockIsMadeOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.parley.Timekeeping")
            .should()
            .callMethodWhere(describe(
                    "makes a system clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && (call.getName().startsWith("system")
                                    || call.getName().startsWith("tick"))));

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        boolean now = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().equals("java.time")
                && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = access.getTargetOwner().isEquivalentTo(System.class)
                && access.getName().equals("currentTimeMillis");
        boolean today = access.getTargetOwner().isEquivalentTo(Date.class)
                && access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget made
                && made.getRawParameterTypes().isEmpty();
        return now || millis || today;
    }

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoSetters = noMethods().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nothingIsCalledByWhatEverythingIs = noClasses()
            .should()
            .haveNameMatching("(?i).*\\.(util|utils|common|helper|helpers|manager|managers)\\..*")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Common|Helper|Manager)(\\$.*)?");

    @ArchTest
    static final ArchRule roomsDoNotPrint = noClasses()
            .that(resideInAPackage("io.parley..").and(DescribedPredicate.not(nameMatching(".*Command"))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @Test
    void noClassIsLongerThanPeopleRead() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> tooLong = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST)
                    .map(Path::toString)
                    .toList();

            assertThat(tooLong).as("files over " + LONGEST + " lines").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
