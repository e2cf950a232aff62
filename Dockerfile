# Ferro as an image: `./mvnw -DskipTests package`, then `docker build -t ferro .`, then
# `docker run --rm -v "$PWD:/project" ferro upgrade head`. Java scripts are compiled in it, hence a JDK.
FROM eclipse-temurin:17-jdk
ADD ferro-cli/target/ferro-distribution.tar.gz /opt/
RUN ln -s /opt/ferro-*/ferro /usr/local/bin/ferro && FERRO_PREPARE=wait ferro --version
WORKDIR /project
ENTRYPOINT ["ferro"]
CMD ["--help"]
