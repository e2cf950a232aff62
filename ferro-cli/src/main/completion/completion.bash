# Completes `ferro` in bash. Load it with: source <(ferro completion bash)

_ferro() {
    local line=${COMP_LINE:0:COMP_POINT} current breaks='' mark kept candidate word IFS=$' \t\n'
    local -a words
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=('')
    current=${words[${#words[@]} - 1]}
    # bash replaces only what follows the last of its word breaks
    for mark in : = @; do
        [[ $COMP_WORDBREAKS == *"$mark"* ]] && breaks+=$mark
    done
    kept=
    [[ -n $breaks && $current == *["$breaks"]* ]] && kept=${current%"${current##*["$breaks"]}"}
    COMPREPLY=()
    while IFS= read -r candidate; do
        case $candidate in
            :files)
                compopt -o filenames 2>/dev/null
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
                return
                ;;
            :folders)
                compopt -o filenames 2>/dev/null
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$current")
                return
                ;;
            *) COMPREPLY+=("${candidate#"$kept"}") ;;
        esac
    done < <("${words[0]}" internal-complete -- "${words[@]:1}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 ]]; then
        COMPREPLY=("${COMPREPLY[0]%%$'\t'*}")
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    else
        local index
        for index in "${!COMPREPLY[@]}"; do
            [[ ${COMPREPLY[index]} == *$'\t'* ]] &&
                COMPREPLY[index]="${COMPREPLY[index]%%$'\t'*}  (${COMPREPLY[index]#*$'\t'})"
        done
    fi
    return 0
}

complete -o nosort -F _ferro ferro 2>/dev/null || complete -F _ferro ferro
