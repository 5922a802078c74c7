package io.parley.access;

import io.parley.party.Contact;
import io.parley.party.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its reader's language, and handlers the {@link Person} or {@link Contact} who is signed in. */
@Configuration(proxyBeanMethods = false)
class AccessWeb implements WebMvcConfigurer {

    @Bean
    static LocaleResolver localeResolver(AccessSettings settings) {
        return new ReaderLanguage(settings.isHttps());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Present<>(Person.class, SignedIn::person));
        resolvers.add(new Present<>(Contact.class, SignedIn::contact));
    }

    private record Present<T>(Class<T> type, Function<HttpServletRequest, Optional<T>> who)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type && parameter.getParameterAnnotations().length == 0;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            return who.apply(asked)
                    .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " asked for by "
                            + parameter.getExecutable() + ", but nobody of that kind can be signed in there"));
        }
    }
}
