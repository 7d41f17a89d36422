# The production image: the layered jar on a JRE, as an ordinary user. It carries no PostgreSQL of its own.
# Both images can be replaced by mirrors: --build-arg BUILD_IMAGE=… --build-arg RUN_IMAGE=…
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# What Bursar is built of is a layer of its own, downloaded anew only when the pom changes.
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:resolve
COPY src src
RUN ./mvnw -B -q -DskipTests package \
 && cp target/bursar-*.jar bursar.jar \
 && java -Djarmode=tools -jar bursar.jar extract --layers --destination layers

FROM ${RUN_IMAGE}
RUN mkdir -p /opt/bursar /var/lib/bursar && chown 10001:10001 /var/lib/bursar
WORKDIR /opt/bursar
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY docker/healthy /usr/local/bin/healthy
ENV SERVER_PORT=8080 \
    BURSAR_DATA_DIR=/var/lib/bursar \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
USER 10001:10001
VOLUME /var/lib/bursar
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 CMD ["/usr/local/bin/healthy"]
ENTRYPOINT ["java", "-jar", "bursar.jar"]
