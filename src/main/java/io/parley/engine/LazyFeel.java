package io.parley.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Makes the engine for FEEL, the language of decision tables, when the first decision is taken: it is written in Scala,
 * and a start need not wait for its libraries.
 */
class LazyFeel implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new FeelEngine() {
            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return Made.ENGINE.evaluateSimpleExpression(expression, variables);
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
                return Made.ENGINE.evaluateSimpleUnaryTests(tests, input, variables);
            }
        };
    }

    private static final class Made {
        static final FeelEngine ENGINE = new ScalaFeelEngineFactory().createInstance();
    }
}
