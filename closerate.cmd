@echo off
rem Runs Closerate from this checkout; builds it first when it has not been built.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\closerate.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo closerate: Java is missing: install a JDK, version 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 69
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo closerate: Maven is missing: install Apache Maven 3.8 or newer, which builds Closerate on first use. 1>&2
  exit /b 69
)
echo closerate: building on first use, a minute or two ^(once^)... 1>&2
pushd "%HERE%"
call mvn -q -B -DskipTests package
if errorlevel 1 (
  popd
  echo closerate: the build failed; see what Maven said above. 1>&2
  exit /b 70
)
popd
:run
"%JAVA%" -XX:+UseSerialGC %CLOSERATE_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
