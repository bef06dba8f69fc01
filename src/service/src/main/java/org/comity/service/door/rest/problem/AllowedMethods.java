package org.comity.service.door.rest.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods are answered at a path: RFC 9110, 15.5.6, wants them named to whoever sent another,
 * and the framework does not name them. Read from the annotations of the resources when first
 * needed.
 */
@Singleton
final class AllowedMethods {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final Supplier<List<Class<?>>> resources;
  private volatile @Nullable List<Operation> operations;

  @Inject
  AllowedMethods(BeanManager beans) {
    this(() -> classes(beans));
  }

  AllowedMethods(Supplier<List<Class<?>>> resources) {
    this.resources = resources;
  }

  /**
   * The methods at a path.
   *
   * @param path of a request
   * @return in the order of the alphabet, with commas between them; empty if nothing is there
   */
  String at(String path) {
    List<Operation> all = operations;
    if (all == null) {
      all = resources.get().stream().flatMap(AllowedMethods::of).toList();
      operations = all;
    }
    List<Operation> there =
        all.stream().filter(operation -> operation.path().matcher(path).matches()).toList();
    int fewest = there.stream().mapToInt(Operation::parameters).min().orElse(0);
    return there.stream()
        .filter(operation -> operation.parameters() == fewest)
        .map(Operation::method)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static List<Class<?>> classes(BeanManager beans) {
    List<Class<?>> found = new ArrayList<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
        found.add(bean.getBeanClass());
      }
    }
    return found;
  }

  private static Stream<Operation> of(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> httpMethod(method).map(name -> operation(root, method, name)).stream());
  }

  private static Operation operation(String root, Method method, String name) {
    Path below = method.getAnnotation(Path.class);
    String template = (below == null ? root : root + "/" + below.value()).replaceAll("/+", "/");
    StringBuilder path = new StringBuilder();
    int parameters = 0;
    int end = 0;
    for (Matcher at = PARAMETER.matcher(template); at.find(); end = at.end()) {
      path.append(Pattern.quote(template.substring(end, at.start()))).append("[^/]+");
      parameters++;
    }
    path.append(Pattern.quote(template.substring(end)));
    return new Operation(Pattern.compile(path.toString()), parameters, name);
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** Where a literal path and one with parameters both fit, the literal one is answered. */
  private record Operation(Pattern path, int parameters, String method) {}
}
