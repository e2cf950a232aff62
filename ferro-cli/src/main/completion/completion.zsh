#compdef ferro
# Completes `ferro` in zsh. Load it, after compinit, with: source <(ferro completion zsh)

_ferro() {
    local line
    local -a candidates
    while IFS= read -r line; do
        case $line in
            :files) _files; return ;;
            :folders) _files -/; return ;;
            *$'\t'*) candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
            *) candidates+=("${line//:/\\:}") ;;
        esac
    done < <("${(Q)words[1]}" internal-complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    _describe -V 'ferro' candidates
}

if [[ $funcstack[1] == _ferro ]]; then
    _ferro "$@"
else
    compdef _ferro ferro
fi
