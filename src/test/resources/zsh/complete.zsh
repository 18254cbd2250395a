# Types each line after the first into a real zsh that has sourced the completion (the first argument), presses Tab, and prints what stands there.
zmodload zsh/zpty
script=${1:A}
shift
answers=$(mktemp)
trap 'rm -f $answers' EXIT
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell "unsetopt zle_bracketed_paste 2>/dev/null; PS1= PS2= PROMPT_EOL_MARK=; source ${(q)script}; tell() { print -r -- \"\$BUFFER\" >>$answers; BUFFER=; }; zle -N tell; bindkey '^O' tell; print ready >>$answers"
for i in {1..200}; do [[ -s $answers ]] && break; sleep 0.1; done
told=1
for line in "$@"; do
    zpty -w -n shell "$line"$'\t'$'\x0f'
    (( told++ ))
    for i in {1..100}; do (( $(wc -l <$answers) >= told )) && break; zpty -r -t shell out 2>/dev/null; sleep 0.05; done
done
tail -n +2 $answers
zpty -d shell
