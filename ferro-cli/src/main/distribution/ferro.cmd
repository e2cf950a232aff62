@echo off
rem ferro: runs Ferro for Java on Windows. FERRO_JAVA_OPTS adds options of the virtual machine.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn48m -XX:-UsePerfData -Xshare:auto %FERRO_JAVA_OPTS% -cp "%~dp0lib\ferro.jar" dev.ferro.cli.Main %*
exit /b %ERRORLEVEL%
