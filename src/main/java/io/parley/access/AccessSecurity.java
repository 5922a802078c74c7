package io.parley.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Which doors there are, and who may pass. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessSecurity {

    @Bean
    SecurityFilterChain doors(HttpSecurity http, PresentRights rights) throws Exception {
        http.authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/", "/sign-in", "/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/portal/sign-in", "/portal/enter/*", "/portal/link/**")
                .permitAll()
                .requestMatchers("/portal", "/portal/**")
                .hasRole(Roles.CONTACT)
                .requestMatchers(HttpMethod.GET, "/desk", "/desk/**")
                .hasAnyRole(Roles.staff())
                .requestMatchers(HttpMethod.HEAD, "/desk", "/desk/**")
                .hasAnyRole(Roles.staff())
                .requestMatchers("/desk", "/desk/**")
                .hasAnyRole(Roles.acting())
                .anyRequest()
                .denyAll());
        http.formLogin(form ->
                form.loginPage("/sign-in").failureUrl("/sign-in?refused").defaultSuccessUrl("/desk"));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/?left").deleteCookies("JSESSIONID"));
        http.requestCache(cache -> cache.requestCache(deskPages()));
        http.exceptionHandling(
                refusals -> refusals.authenticationEntryPoint(new WayIn()).accessDeniedHandler(new Refusals()));
        http.addFilterBefore(rights, CsrfFilter.class);
        http.headers(PageHeaders::strict);
        return http.build();
    }

    /** After the sign-in one comes to the page one asked for, if it was one of the desk. */
    private static HttpSessionRequestCache deskPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                "GET".equals(request.getMethod()) && request.getServletPath().startsWith("/desk/"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    LinkSeal linkSeal(AccessSettings settings) {
        return new LinkSeal(LinkSecret.of(settings));
    }
}
